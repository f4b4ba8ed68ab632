import { PointerEventsCheckLevel, type UserEvent, userEvent } from "@testing-library/user-event";

/** Somebody at the keyboard, without the pauses between keys and the slow question whether a press can reach its target. */
export function atKeyboard(): UserEvent {
  return userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
}

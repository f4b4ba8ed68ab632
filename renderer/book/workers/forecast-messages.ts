import type { BackTest } from "#shared/insight/prediction/back-test.ts";
import type { Forecast } from "#shared/insight/prediction/forecast.ts";
import type { PaymentHistory } from "#shared/insight/prediction/payment-history.ts";

/** What the page asks: to forecast as at a day, or to test on the last part of the history. Days are day numbers. */
export type ForecastRequest =
  | {
      readonly kind: "forecast";
      readonly id: number;
      readonly history: PaymentHistory;
      readonly on: number;
      readonly weekEnds: readonly number[];
    }
  | {
      readonly kind: "back-test";
      readonly id: number;
      readonly history: PaymentHistory;
      readonly on: number;
      readonly share: number;
    };

export type ForecastAnswer =
  | { readonly kind: "forecast"; readonly id: number; readonly forecast: Forecast }
  | { readonly kind: "back-test"; readonly id: number; readonly result: BackTest | null };

import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { EmptyState } from "#renderer/ui/empty-state.tsx";

type State = { readonly error: Error | null };

/** A bug in one screen leaves the others, and the records, alone. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode; readonly onBackup: () => void }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title="This screen has stopped because of a fault in Duebook"
          actions={
            <>
              <Button onClick={() => this.setState({ error: null })}>Try this screen again</Button>
              <Button variant="default" onClick={this.props.onBackup}>
                Save a backup
              </Button>
            </>
          }
        >
          Everything that said Saved is on the disk. Go to another screen, or try again. If it happens every time, save
          a backup and tell us this: {this.state.error.message}
        </EmptyState>
      </div>
    );
  }
}

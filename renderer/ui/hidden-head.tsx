/** Head of a column of buttons or ticks: read out, not shown. */
export function HiddenHead({ children }: { readonly children: string }) {
  return (
    <th scope="col">
      <span className="vh">{children}</span>
    </th>
  );
}

declare const currencyBrand: unique symbol;

/** An ISO 4217 code in capitals. */
export type Currency = string & { readonly [currencyBrand]: true };

/** Currencies whose minor unit is not one hundredth. Source: ISO 4217, table A.1, exponents (as published 2024). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Brands a three-letter code. Throws a RangeError for anything else. */
export function currency(code: string): Currency {
  if (!isCurrency(code)) throw new RangeError(`Not a currency code: ${code}`);
  return code;
}

export function isCurrency(code: string): code is Currency {
  return /^[A-Z]{3}$/.test(code);
}

/** Digits after the decimal point, e.g. 2 for GBP, 0 for JPY. */
export function minorDigits(code: Currency): number {
  return EXPONENTS[code] ?? 2;
}

import type { FieldId } from "./fields.ts";

/**
 * Headers that files of the trade use, by meaning: English, German, French, Spanish, Italian, Dutch, Portuguese,
 * Polish, and the names of accounting packages. Compared after `normaliseName`; add a name where a file is not known.
 */
export const COLUMN_NAMES: Readonly<Record<FieldId, string>> = {
  customerCode: `customer id|customer code|customer number|customer no|customer ref|customer reference|customer account
    |account reference|account ref|account no|account number|account code|account|a c|ac ref|client id|client code
    |client number|contact account number|debtor|debtor no|debtor number|debtor code|refnum|acct|acct no|cust id|cust no
    |kundennummer|kunden nr|kundennr|kdnr|kd nr|debitor|debitorennummer|debitorennr|debitor nr|konto|kontonummer
    |code client|numero client|no client|compte client|codigo cliente|codigo de cliente|numero de cliente|cod cliente
    |codice cliente|klantnummer|klantcode|debiteurnummer|debiteur nr|debiteur|numer klienta|kod klienta|nr klienta
    |co last name card id|card id|cardcode|ledger account|payer number`,
  customerName: `customer name|customer|client name|client|contact name|contact|company name|company|debtor name|party name
    |party s name|party|name|account name|bill to|bill to name|billto|sold to|organisation|organization|organisation name
    |business name|trading name|buyer|purchaser|co last name|display name|payer|kunde|kundenname|firma|firmenname|debitorname
    |auftraggeber|nom client|nom du client|raison sociale|cliente|nombre|nombre cliente|nombre del cliente|razon social
    |nome cliente|ragione sociale|denominazione|klant|klantnaam|naam|bedrijf|bedrijfsnaam|nome|nome do cliente|klient
    |kontrahent|nazwa|nazwa klienta|odbiorca|invoiced to|customer company name|cust name`,
  contactFirstName: "first name|firstname|given name|vorname|prenom|voornaam|imie|contact first name",
  contactLastName:
    "last name|lastname|surname|family name|nachname|nom de famille|achternaam|nazwisko|contact last name",
  contactName: `contact person|primary person|attention|attn|po attention to|ansprechpartner|interlocuteur
    |persona de contacto|contactpersoon|persona di contatto|osoba kontaktowa|cont 1|contact 1|accounts contact`,
  email: `email|e mail|email address|e mail address|emailaddress|email id|main email|mail|contact email|customer email
    |billing email|courriel|adresse email|adresse e mail|correo|correo electronico|emailadres|e mail adresse|posta elettronica
    |accounts email|client email`,
  phone: `phone|telephone|phone number|tel|tel no|telephone number|main phone|phone 1|contact phone|mobile|telefon
    |telefonnummer|telefoon|telefoonnummer|telefono|telefone|numer telefonu|client phone|work phone`,
  address: `address|billing address|postal address|full address|bill address|anschrift|adresse|direccion|indirizzo|adres
    |endereco|customer address|client address|invoice address`,
  addressLine1: `address line 1|address 1|addr 1|addr 1 line 1|street|street address|po address line 1|billing address line 1
    |bill addr line 1|bill addr line1|billing street|billing address 1|baddr 2|strasse|stra e|rue|calle|via|straat|ulica
    |street 1|address line1|strasse und hausnummer`,
  addressLine2: `address line 2|address 2|addr 2|po address line 2|street 2|billing address line 2|bill addr line 2
    |billing street 2|billing street2|baddr 3|adresszusatz|address line2`,
  addressLine3: "address line 3|address 3|addr 3|po address line 3|billing address line 3|baddr 4|address line3",
  town: `town|city|town city|po city|billing city|bill addr city|town or city|ort|stadt|wohnort|ville|ciudad|poblacion
    |citta|comune|plaats|woonplaats|cidade|miasto|miejscowosc|post town|suburb`,
  region: `county|state|region|province|po region|billing state|bill addr state|county state|bundesland|departement
    |provincia|provincie|state province|wojewodztwo`,
  postcode: `postcode|post code|postal code|zip|zip code|po postal code|billing code|billing zip|bill addr postal code|plz
    |postleitzahl|code postal|codigo postal|cap|kod pocztowy|cep|billing postal code|billing postcode|zip postcode`,
  country: `country|country code|po country|billing country|land|pays|pais|paese|nazione|kraj|landescode|country name`,
  vatNumber: `vat number|vat no|vat reg no|vat registration number|vat id|tax number|tax id|tax registration number
    |ust idnr|ust id|ustid|umsatzsteuer id|numero tva|no tva|nif|cif|partita iva|p iva|btw nummer|btw nr|nip|gstin|abn`,
  registrationNumber: `company number|company registration|company registration number|registration number|reg no
    |company reg no|handelsregister|siren|siret|kvk|kvk nummer|krs|crn`,
  creditLimit: `credit limit|limit|kreditlimit|kreditrahmen|limite de credit|limite credito|kredietlimiet|limit kredytowy`,
  terms: `terms|payment terms|credit terms|payment terms label|terms of payment|zahlungsbedingungen|zahlungsziel
    |conditions de paiement|condiciones de pago|condizioni di pagamento|betalingsvoorwaarden|warunki platnosci
    |terms payment is due`,
  termsDays: `payment days|credit days|terms days|days credit|balance due days|due date sales day|due days|zahlungsfrist
    |zahlungsziel tage|delai de paiement|dias de pago|betaaltermijn|termin platnosci dni|due date in days`,
  documentType: `type|document type|doc type|transaction type|trans type|tran type|trnstype|invoice type|entry type
    |belegart|dokumentart|type de document|tipo|tipo de documento|tipo documento|soort|typ dokumentu|document`,
  number: `invoice number|invoice no|invoice|invoice num|invoice id|inv no|inv number|inv num|inv|number|num|no|document number
    |document no|doc no|docnum|doc number|ref no|bill number|transaction number|invoice ref|invoice reference|belegnummer
    |belegnr|beleg nr|beleg|rechnungsnummer|rechnungs nr|rechnungsnr|rechnung|rechnung nr|belegfeld 1|numero de facture
    |no facture|numero facture|facture|n facture|numero de factura|numero factura|factura|no factura|numero fattura|fattura
    |factuurnummer|factuur|factuurnr|numero da fatura|fatura|numer faktury|nr faktury|faktura|transaction no|voucher number`,
  issuedOn: `invoice date|date|date issued|issue date|issued|issued on|document date|doc date|inv date|transaction date
    |date of invoice|bill date|created date|tax date|posting date|rechnungsdatum|belegdatum|datum|rech datum|date facture
    |date de facture|date de facturation|date d emission|fecha|fecha factura|fecha de factura|fecha de emision|data fattura
    |data documento|data|factuurdatum|data da fatura|data de emissao|data wystawienia|data faktury|invoiced on`,
  dueOn: `due date|due|due on|due by|payment due|payment due date|date due|duedate|net due date|maturity date|pay by
    |faellig|fallig|fallig am|faellig am|falligkeit|faelligkeit|falligkeitsdatum|faelligkeitsdatum|echeance|date echeance
    |date d echeance|vencimiento|fecha vencimiento|fecha de vencimiento|scadenza|data scadenza|vervaldatum|vervaldag
    |data de vencimento|vencimento|termin platnosci|data platnosci`,
  amount: `amount|total|invoice amount|invoice total|total amount|gross|gross amount|gross total|amount gross|total inc vat
    |total incl vat|amount inc vat|inc tax total|grand total|value|invoice value|original amount|opening amount|inv amount
    |document amount|amount total|total due amount|betrag|bruttobetrag|brutto|rechnungsbetrag|gesamtbetrag|gesamt|summe
    |montant|montant ttc|total ttc|importe|importe total|importo|totale|totale fattura|bedrag|totaalbedrag|totaal|valor
    |valor total|kwota|kwota brutto|wartosc brutto|wartosc|invoice total amount|total including tax`,
  lineAmount: `line amount|line total|item total|amount of line|zeilenbetrag|montant ligne|importe linea|item price total`,
  netAmount: `net|net amount|subtotal|sub total|amount net|amount ex vat|total excl vat|nettobetrag|netto|montant ht|total ht
    |importe neto|base imponible|imponibile|nettobedrag|kwota netto|wartosc netto|line subtotal|total ex vat`,
  taxAmount: `vat|vat amount|tax|tax amount|tax total|gst|gst amount|mwst|ust|mehrwertsteuer|steuerbetrag|tva|montant tva|iva
    |btw|vat total|sales tax|podatek|kwota vat`,
  debit: "debit|debit amount|dr|soll|debe|dare|charges|invoiced",
  credit: "credit|credit amount|cr|haben|haber|avere|credits",
  side: "soll haben kennzeichen|s h|dr cr|debit credit|soll haben|sens",
  openBalance: `open balance|balance|balance due|outstanding|outstanding amount|amount outstanding|outstanding balance|open
    |open amount|amount due|amount owing|amount open|remaining|remaining amount|residual|residual amount|unpaid|unpaid amount
    |invoice amount due|balance due amount|pending amount|due amount|still due|os|o s|offen|offener betrag|offener posten
    |restbetrag|saldo|offen betrag|solde|solde du|reste a payer|reste du|montant du|saldo pendiente|pendiente
    |importe pendiente|residuo|importo residuo|saldo aperto|openstaand|openstaand bedrag|openstaand saldo|em aberto
    |saldo em aberto|do zaplaty|pozostalo|pozostalo do zaplaty|saldo naleznosci|total outstanding|total due`,
  paidAmount: `paid|amount paid|paid amount|invoice amount paid|amount paid amount|payments|payments received|received
    |amount received|paid to date|bezahlt|gezahlt|zahlung|paye|montant paye|regle|pagado|importe pagado|pagato|betaald
    |ontvangen|pago|zaplacono|kwota zaplacona|applied amount`,
  settledOn: `settled date|settled|settled on|settlement date|date settled|date paid|paid date|paid on|payment date|clear date
    |cleared date|cleared on|clearing date|fully paid on|fully paid on date|date of payment|receipt date|received date
    |bezahlt am|zahldatum|zahlungsdatum|ausgleichsdatum|date de paiement|date reglement|date paiement|fecha pago
    |fecha de pago|data pagamento|betaaldatum|betaald op|data de pagamento|data zaplaty`,
  lastPaidOn: "last payment date|last payment|last payment on|last receipt date|letzte zahlung|date last paid",
  status: `status|invoice status|state|payment status|sale status|document status|rechnungsstatus|statut|estado|stato|etat`,
  currency: `currency|currency code|ccy|cur|curr|invoice currency|waehrung|wahrung|wkz umsatz|wkz|devise|monnaie|moneda|divisa
    |valuta|moeda|waluta`,
  reference: `reference|ref|customer po|po number|po no|po|p o|p o number|p o no|purchase order|purchase order number|order number
    |order no|your reference|your ref|customer order|details reference|bestellnummer|bestellnr|auftragsnummer|ihr zeichen
    |referenz|reference client|commande|no commande|pedido|referencia|referencia cliente|riferimento|ordine|referentie
    |ordernummer|bestelnummer|numer zamowienia|extra reference|reference number|purchaseorder`,
  description: `description|details|detail|memo|narrative|job|subject|item description|particulars|comment|journal memo|text
    |buchungstext|beschreibung|bezeichnung|verwendungszweck|betreff|libelle|designation|descripcion|concepto|descrizione
    |omschrijving|descricao|opis|tytul|project`,
};

import { expect, test } from 'vitest';
import { organisationAt, sitAlong, withLetter } from './organisation.ts';
import { useStreet } from './street.ts';

const street = useStreet();

test('a daughter reads what was let known to her, says her limits, and the worker reads them', async () => {
  const eva = await street().visitor();
  await sitAlong(eva, street(), 'Eva');
  await eva.getByRole('heading', { name: 'Wat Henk jou laat weten' }).waitFor();
  await eva.getByRole('heading', { name: 'Een vrije avond voor Ans en Eva' }).waitFor();
  await eva.getByText('Niet op woensdag. Niet meer dan: twee keer in de week.').waitFor();
  // Nothing of the map, the advice or anybody else.
  for (const word of ['Piet', 'Mark', 'Vragen of de buurt dit doet', 'Het advies'])
    expect(await eva.getByText(word).count(), word).toBe(0);

  await eva.getByRole('link', { name: /Vertel het.*Hoe zie jij het/ }).click();
  await eva.getByLabel('In je eigen woorden').fill('Ik ben dochter, en dat wil ik blijven.');
  await eva.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await eva.getByText('Kies een van de kaarten.').first().waitFor();
  expect(await eva.getByLabel('In je eigen woorden').inputValue()).toContain('dochter');
  await eva.getByRole('radio', { name: 'Nee, alleen wie met Henk praat' }).check();
  await eva.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await eva.getByText('Ik ben dochter, en dat wil ik blijven.').waitFor();
  await eva.getByRole('link', { name: /Vertel het.*Wat doe je graag/ }).click();
  await eva.getByRole('button', { name: 'Hier zeg ik liever niets over' }).click();
  await eva.getByText('Zegt hier liever niets over.').waitFor();
  const hers = eva.url();

  const marloes = await street().visitor();
  await sitAlong(marloes, street(), 'Marloes');
  await marloes.goto(`${organisationAt(street())}/cases`);
  await marloes.getByRole('link', { name: 'Henk', exact: true }).click();
  await marloes.getByRole('link', { name: 'Naasten met een bladzijde' }).click();
  await marloes.getByRole('link', { name: 'Eva' }).click();
  await marloes.getByText('Ik ben dochter, en dat wil ik blijven.').waitFor();
  await marloes.getByText('Alleen voor wie hier werkt.').first().waitFor();

  await eva.getByText('Sluit mijn bladzijde').first().click();
  const leave = eva.getByRole('button', { name: 'Sluit mijn bladzijde' });
  await leave.click();
  await eva.getByText('Kies een van de kaarten.').first().waitFor();
  await eva.getByRole('radio', { name: 'Nee, haal alles weg' }).check();
  await leave.click();
  await eva.getByRole('heading', { name: 'Je bladzijde is gesloten' }).waitFor();
  expect((await eva.goto(hers))!.status()).toBe(404);
  await marloes.reload();
  await marloes.getByText('Eva heeft hier nog niets gezegd.').waitFor();
});

test('somebody is invited with a code on paper, comes in, and is out at once when the page is closed', async () => {
  const [marloes, mark] = [await street().visitor(), await street().visitor()];
  await sitAlong(marloes, street(), 'Marloes');
  await marloes.goto(`${organisationAt(street())}/cases`);
  await marloes.getByRole('link', { name: 'Henk', exact: true }).click();
  await marloes.getByRole('link', { name: 'Naasten met een bladzijde' }).click();
  await marloes.getByRole('link', { name: 'Mark' }).click();
  const invite = marloes.getByRole('button', { name: 'Maak de uitnodiging' });
  await invite.click();
  await marloes.getByText('Kies een van de kaarten.').first().waitFor();
  await marloes.getByRole('radio', { name: 'Nu, samen op dit scherm' }).check();
  await marloes.getByRole('radio', { name: 'Nee, alleen wat voor Mark is' }).check();
  await invite.click();
  const link = await marloes.getByText('/invited?code=').innerText();

  await mark.goto(link);
  await withLetter(mark, street(), 'mark@example.org');
  await mark.getByRole('heading', { name: 'Wat Henk jou laat weten' }).waitFor();
  await mark.getByText('Er is nog niets met je gedeeld.').waitFor();
  const page = mark.url();

  await marloes.reload();
  await marloes.goto(marloes.url().split('?')[0]!);
  await marloes.getByText('Heeft een eigen bladzijde.').waitFor();
  await marloes.getByRole('button', { name: 'Sluit de bladzijde van Mark' }).click();
  await marloes.getByText('Heeft geen bladzijde.').waitFor();
  expect((await mark.goto(page))!.status()).toBe(404);
  await mark.goto(`${organisationAt(street())}/close`);
  await mark.waitForURL(/sign-in/);
});

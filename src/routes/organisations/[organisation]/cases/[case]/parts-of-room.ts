import { m } from '#messages';

type Room = { readonly clientName: string; readonly isClosed: boolean; readonly isEmergency: boolean };
type Part = { readonly path: string; readonly title: string; readonly text: string };
type Doors = { readonly heading: string; readonly parts: readonly Part[] };

/** The doors of a room, what the talking is about first. Whatever is added to a case gets its door here. */
export function partsOfRoom({ clientName: name, isClosed, isEmergency }: Room): readonly Doors[] {
  const talking: readonly Part[] = [
    { path: 'conversations', title: m.conv_title(), text: m.conv_door_text({ name }) },
    { path: 'map', title: m.net_map(), text: m.net_map_text() },
    { path: 'understanding', title: m.conv_understanding(), text: m.conv_understanding_text() },
    { path: 'needs', title: m.plans_needs(), text: m.plans_needs_text() },
    { path: 'notes', title: m.cases_notes(), text: m.cases_notes_text() }
  ];
  const around: readonly Part[] = [
    { path: 'people', title: m.cases_people(), text: m.cases_people_text() },
    { path: 'looks', title: m.cases_looks(), text: m.cases_looks_text() }
  ];
  const byWhoBelongs: readonly Part[] = [
    { path: 'export', title: m.exp_title(), text: m.exp_text() },
    { path: 'neighbourhood', title: m.rel_title(), text: m.rel_text() },
    { path: 'close', title: m.close_title(), text: m.close_text() },
    { path: 'client', title: m.cases_client(), text: m.cases_client_text() },
    { path: 'closing', title: m.cases_closing(), text: m.cases_closing_text() }
  ];
  const doors: readonly Doors[] = [
    { heading: m.cases_room_talk(), parts: isClosed ? [] : talking },
    { heading: m.cases_room_around(), parts: [...around, ...(isEmergency ? [] : byWhoBelongs)] }
  ];
  return doors.filter(({ parts }) => parts.length > 0);
}

-- The part of the day that suits an asker best; nobody's word is "not asked", and then all dayparts of the ask suit alike.
alter table asks add column rather text check (rather in ('morning', 'midday', 'afternoon', 'evening'));

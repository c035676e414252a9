-- Where a partner is: official code of a regency or city, or of the province where no more was said.
alter table partners.partner add column area_code text check (area_code ~ '^([0-9]{2}|[0-9]{4})$');

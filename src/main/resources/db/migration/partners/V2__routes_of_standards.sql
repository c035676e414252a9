-- The statement of a standard that a rule was taken from, and whom a religious companion serves (S4.20-S4.24).
alter table partners.routing_rule add column statement text;
alter table partners.partner add column faith text;
alter table partners.partner add check (faith is null or kind = 'CLERGY');

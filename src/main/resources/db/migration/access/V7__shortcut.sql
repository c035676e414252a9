-- Whether single keys such as / do something for her; who uses speech input may switch them off (WCAG 2.1.4).
alter table access.account add column shortcut boolean not null default true;

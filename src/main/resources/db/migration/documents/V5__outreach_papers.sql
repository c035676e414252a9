-- The products of outreach are papers of a case too.
alter table documents.paper drop constraint paper_kind_check;
alter table documents.paper add constraint paper_kind_check check (kind in ('COMPLAINT_FORM', 'STATEMENT', 'POWER_OF_ATTORNEY',
    'INTERVIEW_RECORD', 'CHRONOLOGY', 'CONSENT', 'OUTREACH_SURVEY', 'OUTREACH_INFORMATION'));

-- A case without a limit is looked at again and again: review_at stays where it became owed until somebody has looked.
alter table deadlines.clock add column reviewed_at timestamptz;
create index clock_review on deadlines.clock (office_id, review_at) include (case_id)
    where met_at is null and due_at is null and review_at is not null;

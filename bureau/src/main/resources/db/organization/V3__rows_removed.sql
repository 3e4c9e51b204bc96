-- A row entered by mistake may be taken out again by form; the audit trail keeps what it was.
grant delete on organization.unit, organization.section, organization.post, organization.employee to ${app};

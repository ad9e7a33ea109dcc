#!/bin/sh
# Runs once, on an empty data folder: one database and one user a process. No user can connect to another's database.
set -eu

make() { # name password
  psql -v ON_ERROR_STOP=1 -q -U "$POSTGRES_USER" -d postgres -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

make gateway "$GATEWAY_PASSWORD"
make reporting "$REPORTING_PASSWORD"
make reporting_keys "$REPORTING_PASSWORD"
make reporting_news "$REPORTING_PASSWORD"
make triage "$TRIAGE_PASSWORD"
make triage_keys "$TRIAGE_PASSWORD"
make investigations "$INVESTIGATIONS_PASSWORD"
make investigations_keys "$INVESTIGATIONS_PASSWORD"
make sanctioning "$SANCTIONING_PASSWORD"
make sanctioning_keys "$SANCTIONING_PASSWORD"
make reflection "$REFLECTION_PASSWORD"
make reflection_keys "$REFLECTION_PASSWORD"
make restoration "$RESTORATION_PASSWORD"
make restoration_keys "$RESTORATION_PASSWORD"
make dashboard "$DASHBOARD_PASSWORD"

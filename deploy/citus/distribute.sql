-- Written by "npm run docs" from the catalog: do not edit. docs/operations.md tells how to use it.
-- Stop every writer first; run it with psql on the first node, as a superuser.
\set ON_ERROR_STOP on
create extension if not exists citus;
-- For each worker: select citus_add_node('worker-1', 5432);
set citus.shard_count = 64;
set citus.enable_local_reference_table_foreign_keys = off;

begin;
set local citus.multi_shard_modify_mode = 'sequential';
create temp table counted on commit drop as
select 'enterprise.wage_floor' as name, count(*) as rows from enterprise.wage_floor
union all select 'market.currency_rate' as name, count(*) as rows from market.currency_rate
union all select 'market.trade_rule' as name, count(*) as rows from market.trade_rule
union all select 'school.craft' as name, count(*) as rows from school.craft
union all select 'school.region' as name, count(*) as rows from school.region
union all select 'school.school' as name, count(*) as rows from school.school
union all select 'platform.audit' as name, count(*) as rows from platform.audit
union all select 'platform.event' as name, count(*) as rows from platform.event
union all select 'platform.file' as name, count(*) as rows from platform.file
union all select 'platform.idempotency' as name, count(*) as rows from platform.idempotency
union all select 'platform.notification' as name, count(*) as rows from platform.notification
union all select 'impact.observation' as name, count(*) as rows from impact.observation
union all select 'impact.person' as name, count(*) as rows from impact.person
union all select 'market.account' as name, count(*) as rows from market.account
union all select 'network.circle' as name, count(*) as rows from network.circle
union all select 'network.thread' as name, count(*) as rows from network.thread
union all select 'school.member' as name, count(*) as rows from school.member
union all select 'credentials.certificate' as name, count(*) as rows from credentials.certificate
union all select 'enterprise.cost_sheet' as name, count(*) as rows from enterprise.cost_sheet
union all select 'enterprise.project' as name, count(*) as rows from enterprise.project
union all select 'learning.programme' as name, count(*) as rows from learning.programme
union all select 'market.shop' as name, count(*) as rows from market.shop
union all select 'network.circle_member' as name, count(*) as rows from network.circle_member
union all select 'network.maker' as name, count(*) as rows from network.maker
union all select 'network.message' as name, count(*) as rows from network.message
union all select 'network.participant' as name, count(*) as rows from network.participant
union all select 'network.post' as name, count(*) as rows from network.post
union all select 'school.consent' as name, count(*) as rows from school.consent
union all select 'school.role' as name, count(*) as rows from school.role
union all select 'assessment.pass' as name, count(*) as rows from assessment.pass
union all select 'assessment.practical' as name, count(*) as rows from assessment.practical
union all select 'learning.cohort' as name, count(*) as rows from learning.cohort
union all select 'learning.join_request' as name, count(*) as rows from learning.join_request
union all select 'learning.module' as name, count(*) as rows from learning.module
union all select 'market.listing' as name, count(*) as rows from market.listing
union all select 'market.shop_order' as name, count(*) as rows from market.shop_order
union all select 'network.applause' as name, count(*) as rows from network.applause
union all select 'network.reply' as name, count(*) as rows from network.reply
union all select 'assessment.test' as name, count(*) as rows from assessment.test
union all select 'assessment.work' as name, count(*) as rows from assessment.work
union all select 'learning.enrolment' as name, count(*) as rows from learning.enrolment
union all select 'learning.import' as name, count(*) as rows from learning.import
union all select 'learning.lesson' as name, count(*) as rows from learning.lesson
union all select 'market.listing_photo' as name, count(*) as rows from market.listing_photo
union all select 'market.order_event' as name, count(*) as rows from market.order_event
union all select 'market.order_line' as name, count(*) as rows from market.order_line
union all select 'market.payment' as name, count(*) as rows from market.payment
union all select 'market.reservation' as name, count(*) as rows from market.reservation
union all select 'market.shipment' as name, count(*) as rows from market.shipment
union all select 'market.transfer' as name, count(*) as rows from market.transfer
union all select 'assessment.mark' as name, count(*) as rows from assessment.mark
union all select 'assessment.sitting' as name, count(*) as rows from assessment.sitting
union all select 'assessment.test_version' as name, count(*) as rows from assessment.test_version
union all select 'assessment.work_photo' as name, count(*) as rows from assessment.work_photo
union all select 'learning.clip' as name, count(*) as rows from learning.clip
union all select 'learning.lesson_version' as name, count(*) as rows from learning.lesson_version
union all select 'learning.progress' as name, count(*) as rows from learning.progress
union all select 'assessment.answer' as name, count(*) as rows from assessment.answer;

select create_reference_table('enterprise.wage_floor');
select create_reference_table('market.currency_rate');
select create_reference_table('market.trade_rule');
select create_reference_table('school.craft');
select create_reference_table('school.region');
select create_reference_table('school.school');

select create_distributed_table('platform.audit', 'school_id');
select create_distributed_table('platform.event', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('platform.file', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('platform.idempotency', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('platform.notification', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('impact.observation', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('impact.person', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.account', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.circle', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.thread', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('school.member', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('credentials.certificate', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('enterprise.cost_sheet', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('enterprise.project', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.programme', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.shop', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.circle_member', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.maker', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.message', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.participant', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.post', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('school.consent', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('school.role', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.pass', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.practical', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.cohort', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.join_request', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.module', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.listing', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.shop_order', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.applause', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('network.reply', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.test', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.work', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.enrolment', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.import', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.lesson', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.listing_photo', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.order_event', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.order_line', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.payment', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.reservation', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.shipment', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('market.transfer', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.mark', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.sitting', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.test_version', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.work_photo', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.clip', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.lesson_version', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('learning.progress', 'school_id', colocate_with := 'platform.audit');
select create_distributed_table('assessment.answer', 'school_id', colocate_with := 'platform.audit');

do $$
declare
	one record;
	now_there bigint;
begin
	for one in select * from counted loop
		execute 'select count(*) from ' || one.name into now_there;
		if now_there <> one.rows then
			raise exception '% had % rows and has %', one.name, one.rows, now_there;
		end if;
	end loop;
end
$$;
commit;

select truncate_local_data_after_distributing_table('assessment.answer');
select truncate_local_data_after_distributing_table('learning.progress');
select truncate_local_data_after_distributing_table('learning.lesson_version');
select truncate_local_data_after_distributing_table('learning.clip');
select truncate_local_data_after_distributing_table('assessment.work_photo');
select truncate_local_data_after_distributing_table('assessment.test_version');
select truncate_local_data_after_distributing_table('assessment.sitting');
select truncate_local_data_after_distributing_table('assessment.mark');
select truncate_local_data_after_distributing_table('market.transfer');
select truncate_local_data_after_distributing_table('market.shipment');
select truncate_local_data_after_distributing_table('market.reservation');
select truncate_local_data_after_distributing_table('market.payment');
select truncate_local_data_after_distributing_table('market.order_line');
select truncate_local_data_after_distributing_table('market.order_event');
select truncate_local_data_after_distributing_table('market.listing_photo');
select truncate_local_data_after_distributing_table('learning.lesson');
select truncate_local_data_after_distributing_table('learning.import');
select truncate_local_data_after_distributing_table('learning.enrolment');
select truncate_local_data_after_distributing_table('assessment.work');
select truncate_local_data_after_distributing_table('assessment.test');
select truncate_local_data_after_distributing_table('network.reply');
select truncate_local_data_after_distributing_table('network.applause');
select truncate_local_data_after_distributing_table('market.shop_order');
select truncate_local_data_after_distributing_table('market.listing');
select truncate_local_data_after_distributing_table('learning.module');
select truncate_local_data_after_distributing_table('learning.join_request');
select truncate_local_data_after_distributing_table('learning.cohort');
select truncate_local_data_after_distributing_table('assessment.practical');
select truncate_local_data_after_distributing_table('assessment.pass');
select truncate_local_data_after_distributing_table('school.role');
select truncate_local_data_after_distributing_table('school.consent');
select truncate_local_data_after_distributing_table('network.post');
select truncate_local_data_after_distributing_table('network.participant');
select truncate_local_data_after_distributing_table('network.message');
select truncate_local_data_after_distributing_table('network.maker');
select truncate_local_data_after_distributing_table('network.circle_member');
select truncate_local_data_after_distributing_table('market.shop');
select truncate_local_data_after_distributing_table('learning.programme');
select truncate_local_data_after_distributing_table('enterprise.project');
select truncate_local_data_after_distributing_table('enterprise.cost_sheet');
select truncate_local_data_after_distributing_table('credentials.certificate');
select truncate_local_data_after_distributing_table('school.member');
select truncate_local_data_after_distributing_table('network.thread');
select truncate_local_data_after_distributing_table('network.circle');
select truncate_local_data_after_distributing_table('market.account');
select truncate_local_data_after_distributing_table('impact.person');
select truncate_local_data_after_distributing_table('impact.observation');
select truncate_local_data_after_distributing_table('platform.notification');
select truncate_local_data_after_distributing_table('platform.idempotency');
select truncate_local_data_after_distributing_table('platform.file');
select truncate_local_data_after_distributing_table('platform.event');
select truncate_local_data_after_distributing_table('platform.audit');
select truncate_local_data_after_distributing_table('school.school');
select truncate_local_data_after_distributing_table('school.region');
select truncate_local_data_after_distributing_table('school.craft');
select truncate_local_data_after_distributing_table('market.trade_rule');
select truncate_local_data_after_distributing_table('market.currency_rate');
select truncate_local_data_after_distributing_table('enterprise.wage_floor');
select recover_prepared_transactions();

-- What came for an order stands in the inbox now, with the row that each message has in any case.
create index inbox_of_key on inbox (message_key);

-- Of what has come until now. received_message stays for instances of an earlier version that still write it; what they
-- write from now on is missing from an order's list of messages, and nowhere else.
update inbox i join received_message r on r.event_id = i.event_id
   set i.topic = r.topic, i.message_key = r.order_number
 where i.consumer = 'messages';

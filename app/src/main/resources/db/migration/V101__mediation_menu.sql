-- Who picks "quarrels" from the menu asks for a mediator.
update service_item set process_key = 'mediation' where code = 'neighbour' and process_key = 'dispatch';

namespace LiveChat.Embedded.Store;

/// <summary>More orders of the list of rooms, and the number of owners. Released: never changed.</summary>
internal static class SchemaRoomOrders
{
    // owners: how many people own the room; -1 where the card is of before this was counted, or of a conversation.
    public const string Sql =
        """
        ALTER TABLE room_card ADD COLUMN owners INTEGER NOT NULL DEFAULT -1;

        CREATE INDEX room_card_newest ON room_card (created_at DESC, sort_name, id) WHERE visibility = 0;

        CREATE INDEX room_card_name ON room_card (sort_name, id) WHERE kind = 0;
        """;
}

namespace LiveChat.Embedded.Store;

/// <summary>Conversations beside rooms in the directory. Released: never changed.</summary>
internal static class SchemaRoomKinds
{
    // kind: 0 a room, 1 direct, 2 a group. people: the ids of who is in a conversation, with spaces between them.
    public const string Sql =
        """
        ALTER TABLE room_card ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE room_card ADD COLUMN people TEXT NOT NULL DEFAULT '';
        """;
}

namespace LiveChat.Embedded.Store;

/// <summary>Policies, and rooms that are archived or deleted, in the directory. Released: never changed.</summary>
internal static class SchemaRoomLife
{
    // life: 0 in use, 1 archived, 2 deleted. policy: the roles of RoomPolicy.ToText, or empty.
    public const string Sql =
        """
        ALTER TABLE room_card ADD COLUMN life INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE room_card ADD COLUMN policy TEXT NOT NULL DEFAULT '';
        """;
}

namespace LiveChat.Embedded.Store;

/// <summary>Which picture somebody has, in the directory. Released: never changed.</summary>
internal static class SchemaPictures
{
    // picture: its id, or empty.
    public const string Sql = "ALTER TABLE user_card ADD COLUMN picture TEXT NOT NULL DEFAULT '';";
}

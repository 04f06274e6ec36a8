using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>Who may add and remove emoji. The one place where it is decided, for every door.</summary>
internal static class EmojiRules
{
    public static readonly Refusal Taken = new(RefusalCode.EmojiNameTaken, "There is an emoji of this name already.");
    public static readonly Refusal TooMany = new(RefusalCode.TooMany, $"A server has at most {IEmojiListGrain.Most} emoji of its own.");
    public static readonly Refusal Unknown = new(RefusalCode.EmojiUnknown, "There is no such emoji, or not any more.");
    private static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "This is not allowed.");
    private static readonly Refusal Muted = new(RefusalCode.Muted, "You may not write at the moment.");

    public static Refusal? RefuseAdding(Actor by, EmojiCreators creators, DateTimeOffset now) =>
        by.Role < Needed(creators) ? NotAllowed : by.MutedUntil > now ? Muted : null;

    /// <summary>Moderators of the server any, others their own, whoever may add by now.</summary>
    public static Refusal? RefuseRemoving(Actor by, NamedEmoji emoji) =>
        emoji.By == by.Id || by.Role >= ServerRole.Moderator ? null : NotAllowed;

    private static ServerRole Needed(EmojiCreators creators) => creators switch
    {
        EmojiCreators.Administrators => ServerRole.Administrator,
        EmojiCreators.Moderators => ServerRole.Moderator,
        _ => ServerRole.Member,
    };
}

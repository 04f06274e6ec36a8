using LiveChat.Grains.Names;

namespace LiveChat.Grains.Conversations;

/// <summary>What may be in a conversation, as pure decisions.</summary>
internal static class ConversationRules
{
    public static readonly Refusal TakesNoMessages = new(RefusalCode.TakesNoMessages, "This person does not take messages from you.");
    public static readonly Refusal NoSuchPerson = new(RefusalCode.NotFound, "There is no such account.");
    public static readonly Refusal NotOfDirect = new(RefusalCode.BadRequest, "A direct conversation stays as it is. Begin a group, or hide it.");

    public static Refusal TooMany(ChatLimits limits) => new(RefusalCode.TooMany, $"A group has at most {limits.PeoplePerGroup} people.");

    /// <summary>The name as it will be shown; empty for none.</summary>
    public static Result<string> Name(string? name, ChatLimits limits)
    {
        return string.IsNullOrWhiteSpace(name) ? ""
            : PlainName.CleanLine(name, limits.RoomName) is { Length: > 0 } clean ? clean
            : new Refusal(RefusalCode.NameInvalid, $"A group's name is one line of at most {limits.RoomName} characters.");
    }
}

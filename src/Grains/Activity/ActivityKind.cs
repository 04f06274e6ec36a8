namespace LiveChat.Grains.Activity;

/// <summary>In what way something concerns a person.</summary>
[GenerateSerializer, Alias("activity.kind")]
public enum ActivityKind
{
    /// <summary>A message calls them, by name or with all.</summary>
    Mention = 0,

    /// <summary>A message answers one of theirs.</summary>
    Reply = 1,

    /// <summary>Somebody reacted to a message of theirs.</summary>
    Reaction = 2,

    /// <summary>They were brought into a conversation.</summary>
    Added = 3,

    /// <summary>Something was said in a thread that they follow.</summary>
    ThreadReply = 4,

    /// <summary>They wanted to be reminded of a message, and it is time.</summary>
    Reminder = 5,

    /// <summary>A message fits a search of theirs.</summary>
    SearchMatch = 6,
}

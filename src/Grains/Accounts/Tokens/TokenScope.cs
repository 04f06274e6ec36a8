namespace LiveChat.Grains.Accounts.Tokens;

/// <summary>A part of what somebody may do, that a program may do in their name. None includes another.</summary>
[GenerateSerializer, Alias("account.token-scope")]
public enum TokenScope
{
    /// <summary>Rooms, messages, people; being told what happens.</summary>
    Read = 0,

    /// <summary>Messages; marking as read; that one is typing.</summary>
    Write = 1,

    /// <summary>Make, join, leave and look after rooms and conversations, invitations included.</summary>
    Rooms = 2,

    /// <summary>One's own profile and who may write to oneself.</summary>
    Profile = 3,
}

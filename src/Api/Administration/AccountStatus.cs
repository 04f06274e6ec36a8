namespace LiveChat.Api.Administration;

/// <summary>How an account stands, in one word: the most that holds.</summary>
public enum AccountStatus
{
    Active = 0,
    Muted = 1,
    Disabled = 2,
}

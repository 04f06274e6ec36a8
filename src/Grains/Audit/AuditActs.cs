namespace LiveChat.Grains.Audit;

/// <summary>What is done and comes into the list. The words are never given to something else.</summary>
public static class AuditActs
{
    /// <summary>An administrator took somebody's codes and passkeys away, because they were lost.</summary>
    public const string AccountFactorsReset = "account.factors-reset";
}

using LiveChat.Api.Accounts;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Limits;

/// <summary>How fast people may do things at this front end, whichever door they use. 0 in the options lifts a limit.</summary>
internal sealed class RateLimits
{
    private readonly KeyedBuckets<UserId>? _sends;
    private readonly KeyedBuckets<UserId>? _writes;
    private readonly KeyedBuckets<UserId>? _reads;
    private readonly KeyedBuckets<UserId>? _emoji;
    private readonly KeyedBuckets<string>? _signUps;
    private readonly KeyedBuckets<string>? _failures;

    public RateLimits(ChatLimits limits, IOptions<RateOptions> rates, IOptions<AccountOptions> accounts, TimeProvider clock)
    {
        _sends = Make<UserId>(limits.SendsPerSecondPerUser, limits.SendBurstPerUser, clock);
        _writes = Make<UserId>(rates.Value.WritesPerSecondPerUser, rates.Value.WriteBurstPerUser, clock);
        _reads = Make<UserId>(rates.Value.ReadsPerSecondPerUser, rates.Value.ReadBurstPerUser, clock);
        _emoji = Make<UserId>(rates.Value.EmojiPerHourPerUser / 3600.0, rates.Value.EmojiPerHourPerUser, clock);
        _signUps = Make<string>(limits.SignUpsPerAddress / 3600.0, limits.SignUpsPerAddress, clock);
        _failures = Make<string>(accounts.Value.FailuresPerAddress / 900.0, accounts.Value.FailuresPerAddress, clock);
    }

    /// <summary>Of messages, over all rooms.</summary>
    public Refusal? RefuseSend(UserId user) => Take(_sends, user, "You are sending too fast.");

    /// <summary>Of everything else that changes something.</summary>
    public Refusal? RefuseWrite(UserId user) => Take(_writes, user, "You are doing this too fast.");

    public Refusal? RefuseRead(UserId user) => Take(_reads, user, "You are asking too fast.");

    /// <summary>Of pictures for emoji, besides that they are writes.</summary>
    public Refusal? RefuseEmoji(UserId user) => Take(_emoji, user, "You are adding emoji too fast.");

    public Refusal? RefuseSignUp(string source) => Take(_signUps, source, "Too many accounts were made from here.");

    /// <summary>Counts a try to sign in; <see cref="SignInSucceeded"/> takes it back.</summary>
    public Refusal? RefuseSignIn(string source) => Take(_failures, source, "Too many tries to sign in.");

    public void SignInSucceeded(string source) => _failures?.Return(source);

    private static KeyedBuckets<TKey>? Make<TKey>(double perSecond, int burst, TimeProvider clock)
        where TKey : notnull
    {
        return perSecond > 0 ? new KeyedBuckets<TKey>(perSecond, burst, clock) : null;
    }

    private static Refusal? Take<TKey>(KeyedBuckets<TKey>? buckets, TKey key, string detail)
        where TKey : notnull
    {
        return buckets is null || buckets.TryTake(key, out var wait)
            ? null
            : new Refusal(RefusalCode.RateLimited, detail) { RetryAfter = wait };
    }
}

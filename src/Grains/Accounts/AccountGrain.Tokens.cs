using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Tokens;
using LiveChat.Grains.Names;

namespace LiveChat.Grains.Accounts;

internal sealed partial class AccountGrain
{
    private const int MaxTokens = 50;
    private const int HintLength = 4;

    private static readonly TimeSpan MaxTokenLife = TimeSpan.FromDays(366);

    /// <summary>How exact the last use is: a write an hour, however often a program asks.</summary>
    private static readonly TimeSpan UseGrain = TimeSpan.FromHours(1);

    private static readonly Refusal NoSuchToken = new(RefusalCode.NotFound, "There is no such token.");

    private List<PersonalToken> Tokens => account.State.Tokens;

    public Task<ImmutableArray<PersonalToken>> GetTokens() =>
        Task.FromResult<ImmutableArray<PersonalToken>>([.. Tokens.OrderByDescending(token => token.CreatedAt)]);

    public async Task<Result<NewToken>> AddToken(SessionId by, TokenDraft draft)
    {
        if ((RefuseStale(by) ?? Refuse(draft)) is { } refusal)
        {
            return refusal;
        }

        if (PlainName.CleanLine(draft.Name, TokenDraft.MaxName) is not { Length: > 0 } name)
        {
            return new Refusal(RefusalCode.NameInvalid, $"A token's name has 1 to {TokenDraft.MaxName} visible characters.");
        }

        var now = clock.GetUtcNow();
        var live = Tokens.Count(token => token.ExpiresAt > now);
        if (TooMany(live, MaxTokens, "access tokens") is { } full)
        {
            return full;
        }

        var secret = IdText.NewSecret()[..HintLength] + IdText.NewSecret();
        var made = new PersonalToken
        {
            Id = SessionId.New(now),
            Name = name,
            Digest = Digests.Of(secret),
            Hint = secret[..HintLength],
            Scopes = [.. draft.Scopes.Distinct().Order()],
            CreatedAt = now,
            ExpiresAt = now + draft.Lifetime,
        };
        if (Tokens.Count >= MaxTokens)
        {
            Tokens.RemoveAll(token => token.ExpiresAt <= now);
        }

        Tokens.Add(made);
        await this.WriteOrForget(account);
        return new NewToken { Token = made, Secret = secret };
    }

    public async Task<Result<Done>> RevokeToken(SessionId token)
    {
        if (Tokens.RemoveAll(known => known.Id == token) == 0)
        {
            return NoSuchToken;
        }

        await this.WriteOrForget(account);
        await Cut(token);
        return default(Done);
    }

    public async Task<TokenBearer?> AuthenticateToken(string secret)
    {
        var (digest, now) = (Digests.Of(secret), clock.GetUtcNow());
        var place = Tokens.FindIndex(token => token.ExpiresAt > now && Has([token.Digest], digest));
        if (place < 0 || await GetActor() is not { } actor)
        {
            return null;
        }

        var found = Tokens[place];
        if (found.LastUsedAt is not { } used || now - used >= UseGrain)
        {
            Tokens[place] = found with { LastUsedAt = now };
            await this.WriteOrForget(account);
        }

        return new TokenBearer { Actor = actor, Token = found.Id, Scopes = found.Scopes, ExpiresAt = found.ExpiresAt };
    }

    private bool IsLiveToken(SessionId id, DateTimeOffset now) => Tokens.Exists(token => token.Id == id && token.ExpiresAt > now);

    private static Refusal? Refuse(TokenDraft draft)
    {
        return draft.Scopes.IsDefaultOrEmpty || draft.Scopes.Any(scope => !Enum.IsDefined(scope))
                ? new Refusal(RefusalCode.BadRequest, "A token has at least one scope.")
            : draft.Lifetime <= TimeSpan.Zero || draft.Lifetime > MaxTokenLife
                ? new Refusal(RefusalCode.BadRequest, "A token lives for 1 to 366 days.")
            : null;
    }
}

using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Accounts.Factors;

/// <summary>An account with a password and an open session, and what its owner holds in hand.</summary>
internal sealed class AccountWithFactors(ChatSilo silo, UserId id, SessionGrant session)
{
    public const string Home = "192.0.2.1";
    public const string Browser = "browser:ada";

    public UserId Id => id;

    public IAccountGrain Grain => silo.Grains.Account(id);

    public SessionId Session => session.Session;

    public string Secret { get; private set; } = "";

    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    /// <summary>What the app shows now, or some steps away.</summary>
    public string Code(int steps = 0) => Totp.CodeAt(Base32.Decode(Secret), Totp.StepOf(silo.Clock.GetUtcNow()) + steps);

    public static FactorAnswer Totped(string code) => new() { Kind = FactorKind.Totp, Code = code };

    public static FactorAnswer Recovered(string code) => new() { Kind = FactorKind.RecoveryCode, Code = code };

    public static FactorAnswer Signed(Passkey passkey, uint count = 1) => new()
    {
        Kind = FactorKind.Passkey,
        Passkey = new PasskeyUse { CredentialId = passkey.CredentialId, SignCount = count, BackedUp = false },
    };

    public static async Task<AccountWithFactors> MakeAsync(ChatSilo silo, string passwordHash = "hash")
    {
        var id = await silo.Person("ada");
        var account = silo.Grains.Account(id);
        await account.Register(new AccountRegistration { Name = "ada", PasswordHash = passwordHash });
        return new AccountWithFactors(silo, id, await account.OpenSession(Home, "laptop"));
    }

    public async Task<AccountWithFactors> WithTotp()
    {
        Secret = (await Grain.StartTotp(Session)).Value!;
        RecoveryCodes = (await Grain.ConfirmTotp(Session, Code(-1))).Value;
        return this;
    }

    public Passkey NewPasskey(string name = "Laptop") => new()
    {
        Id = IdText.New(silo.Clock.GetUtcNow()),
        CredentialId = [.. Guid.NewGuid().ToByteArray()],
        PublicKey = [1, 2, 3],
        Name = name,
        CreatedAt = silo.Clock.GetUtcNow(),
    };

    public async Task<string> Ticket(string binding = Browser) => (await Grain.BeginFactor(binding))!.Secret;

    public async Task<RefusalCode?> Finish(FactorAnswer answer, string? ticket = null, string source = Home)
    {
        return (await Grain.FinishFactor(ticket ?? await Ticket(), Browser, source, answer)).Refusal?.Code;
    }
}

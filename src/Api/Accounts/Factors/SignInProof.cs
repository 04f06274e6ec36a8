using LiveChat.Api.Accounts.Providers;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>
/// Proof that somebody has shown all that an account asks for. Only this opens a session (<see cref="SessionDoor"/>), and only what is here makes one, each after the account
/// has agreed: so no door can forget the second factor.
/// </summary>
internal sealed class SignInProof
{
    private SignInProof(UserId user) => User = user;

    public UserId User { get; }

    /// <summary>After a right password: complete, or a ticket when the account has a factor.</summary>
    public static Task<SignInStep> AfterAsync(PasswordProof proof, string binding, IGrainFactory grains) => AfterAsync(proof.User, binding, grains);

    /// <summary>After a factor for a ticket.</summary>
    public static async Task<Result<SignInProof>> AfterAsync(
        TicketText ticket, FactorAnswer answer, string? binding, string source, IGrainFactory grains)
    {
        var finished = binding is null
            ? FactorRefusals.Spent
            : await grains.Account(ticket.User).FinishFactor(ticket.Secret, binding, source, answer);
        return finished.Succeeded ? new SignInProof(ticket.User) : finished.Refusal;
    }

    /// <summary>After a passkey, which its authenticator gave only to its owner: it is the password and the factor in one.</summary>
    public static async Task<Result<SignInProof>> AfterAsync(PasskeyProof proof, IGrainFactory grains)
    {
        var used = await grains.Account(proof.User).UsePasskey(proof.Use);
        return used.Succeeded ? new SignInProof(proof.User) : used.Refusal;
    }

    /// <summary>After a provider vouched for somebody: as after a password. Null when no account is linked to them.</summary>
    public static async Task<SignInStep?> AfterAsync(ProviderProof proof, string binding, IGrainFactory grains) =>
        await proof.OwnerAsync(grains) is { } owner ? await AfterAsync(owner, binding, grains) : null;

    private static async Task<SignInStep> AfterAsync(UserId user, string binding, IGrainFactory grains)
    {
        return await grains.Account(user).BeginFactor(binding) is { } ticket
            ? new SignInStep(null, new FactorNeeded { Ticket = new TicketText(user, ticket.Secret).Text, Factors = ticket.Factors })
            : new SignInStep(new SignInProof(user), null);
    }
}

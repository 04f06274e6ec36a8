using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>Proof that an authenticator, after it verified its owner, signed our challenge with a passkey of an account.</summary>
internal sealed class PasskeyProof
{
    private static readonly Refusal Wrong = new(RefusalCode.FactorWrong, "This passkey does not open an account here.");

    private PasskeyProof(UserId user, PasskeyUse use) => (User, Use) = (user, use);

    public UserId User { get; }

    public PasskeyUse Use { get; }

    /// <summary>The answer of a factor.</summary>
    public FactorAnswer Answer => new() { Kind = FactorKind.Passkey, Passkey = Use };

    /// <param name="handler">ASP.NET Core Identity's, which checks everything that WebAuthn asks for.</param>
    /// <param name="state">What it left when it made the challenge.</param>
    /// <param name="credential">What the authenticator answered, as JSON.</param>
    /// <param name="context">The request: its origin must be that of the answer.</param>
    public static async Task<Result<PasskeyProof>> OfAsync(
        IPasskeyHandler<PasskeyUser> handler, string state, string credential, HttpContext context)
    {
        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = context, AssertionState = state, CredentialJson = credential });
        return result.Succeeded
            ? new PasskeyProof(result.User.Id, new PasskeyUse
            {
                CredentialId = [.. result.Passkey.CredentialId],
                SignCount = result.Passkey.SignCount,
                BackedUp = result.Passkey.IsBackedUp,
            })
            : Wrong;
    }
}

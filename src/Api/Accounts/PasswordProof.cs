using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Identity;

namespace LiveChat.Api.Accounts;

/// <summary>Proof that somebody knows the password of an account. It opens no session by itself: see <see cref="Factors.SignInProof"/>.</summary>
internal sealed class PasswordProof
{
    private PasswordProof(UserId user) => User = user;

    public UserId User { get; }

    /// <summary>Checks a password; null when it is wrong.</summary>
    public static PasswordProof? Of(UserId user, string hash, string password, PasswordHasher<Passwords> hasher)
    {
        return hasher.VerifyHashedPassword(null!, hash, password) is PasswordVerificationResult.Failed
            ? null
            : new PasswordProof(user);
    }

    /// <summary>Whoever sets the password of a new account knows it.</summary>
    public static PasswordProof OfNewAccount(UserId user) => new(user);
}

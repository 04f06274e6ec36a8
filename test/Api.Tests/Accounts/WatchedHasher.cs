using LiveChat.Api.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Accounts;

/// <summary>Writes down what each check of a password costs: it depends on what the hash says of itself, and on its length.</summary>
internal sealed class WatchedHasher() : PasswordHasher<Passwords>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }))
{
    /// <summary>Kind of hash, rounds and length of the salt.</summary>
    private const int Head = 13;

    private readonly List<string> _checks = [];

    public override PasswordVerificationResult VerifyHashedPassword(Passwords user, string hashedPassword, string providedPassword)
    {
        var hash = Convert.FromBase64String(hashedPassword);
        lock (_checks)
        {
            _checks.Add($"{Convert.ToHexString(hash.AsSpan(0, Head))} of {hash.Length} bytes, {providedPassword.Length} characters");
        }

        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    /// <summary>The checks since this was asked last.</summary>
    public string[] Take()
    {
        lock (_checks)
        {
            string[] taken = [.. _checks];
            _checks.Clear();
            return taken;
        }
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using LiveChat.Grains;
using LiveChat.Grains.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Accounts;

/// <summary>Hashes and checks passwords: as many at a time as there are processors, and only so many waiting.</summary>
internal sealed class Passwords : IDisposable
{
    private const int MaxWaiting = 256;

    private static readonly Refusal Busy =
        new(RefusalCode.RateLimited, "Too many people are signing in.") { RetryAfter = TimeSpan.FromSeconds(2) };

    private static readonly Refusal Wrong = new(RefusalCode.SignInFailed, "The name or the password is wrong.");

    private readonly PasswordHasher<Passwords> _hasher;
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount));
    private readonly string _nobody;
    private int _waiting;

    public Passwords(IOptions<AccountOptions> options, PasswordHasher<Passwords> hasher)
    {
        _hasher = hasher;
        _nobody = HashThatNothingFits(options.Value.PasswordIterations);
    }

    public static Refusal? Refuse(string password, string name)
    {
        return password.Length is < AccountOptions.MinPassword or > AccountOptions.MaxPassword
            || password.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? new Refusal(RefusalCode.PasswordWeak, "A password has 8 to 256 characters and is not the name.")
            : null;
    }

    public Task<Result<string>> HashAsync(string password, CancellationToken cancellationToken)
    {
        return RunAsync<string>(() => _hasher.HashPassword(this, password), cancellationToken);
    }

    /// <param name="user">Whose password it should be.</param>
    /// <param name="hash">Null when there is no such account: that takes as long and answers the same.</param>
    /// <param name="password">As typed.</param>
    /// <param name="cancellationToken">Gives up waiting for a turn.</param>
    public Task<Result<PasswordProof>> ProveAsync(
        UserId user, string? hash, string password, CancellationToken cancellationToken)
    {
        var typed = password.Length <= AccountOptions.MaxPassword ? password : "";
        return RunAsync<PasswordProof>(
            () => PasswordProof.Of(user, hash ?? _nobody, typed, _hasher) is { } proof ? proof : Wrong, cancellationToken);
    }

    public void Dispose() => _slots.Dispose();

    private async Task<Result<T>> RunAsync<T>(Func<Result<T>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > MaxWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return Busy;
        }

        try
        {
            await _slots.WaitAsync(cancellationToken);
            try
            {
                return await Task.Run(work, cancellationToken);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>In the hasher's format (marker, PRF, rounds, salt length, salt, subkey), with a subkey that belongs to no password.</summary>
    private static string HashThatNothingFits(int iterations)
    {
        const int SaltLength = 16;
        var bytes = RandomNumberGenerator.GetBytes(13 + SaltLength + 32);
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), (uint)iterations);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), SaltLength);
        return Convert.ToBase64String(bytes);
    }
}

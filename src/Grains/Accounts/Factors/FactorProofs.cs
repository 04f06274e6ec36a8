namespace LiveChat.Grains.Accounts.Factors;

/// <summary>Whether an answer is right, and what taking it leaves behind: nothing that was shown is good a second time.</summary>
internal static class FactorProofs
{
    /// <summary>Takes an answer; false when it is wrong, and then nothing has changed.</summary>
    public static bool Take(FactorState factors, FactorAnswer answer, DateTimeOffset now) => answer.Kind switch
    {
        FactorKind.Totp => TakeTotp(factors, answer.Code ?? "", now),
        FactorKind.RecoveryCode => TakeRecoveryCode(factors, answer.Code ?? ""),
        FactorKind.Passkey => answer.Passkey is { } use && TakePasskey(factors, use, now),
        _ => false,
    };

    private static bool TakeTotp(FactorState factors, string code, DateTimeOffset now)
    {
        if (factors.TotpSecret is not { } secret || Totp.FindStep(secret, code, now, factors.TotpStep) is not { } step)
        {
            return false;
        }

        factors.TotpStep = step;
        return true;
    }

    private static bool TakeRecoveryCode(FactorState factors, string code)
    {
        return RecoveryCodes.Digest(code) is { } digest && factors.RecoveryCodes.Remove(digest);
    }

    private static bool TakePasskey(FactorState factors, PasskeyUse use, DateTimeOffset now)
    {
        var place = factors.Passkeys.FindIndex(passkey => passkey.CredentialId.AsSpan().SequenceEqual(use.CredentialId.AsSpan()));
        if (place < 0)
        {
            return false;
        }

        factors.Passkeys[place] = factors.Passkeys[place] with { SignCount = use.SignCount, BackedUp = use.BackedUp, LastUsedAt = now };
        return true;
    }
}

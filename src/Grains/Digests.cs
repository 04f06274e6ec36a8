using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Grains;

/// <summary>SHA-256 as lower-case hexadecimal digits: what is kept of secrets that are too long to guess, and of keys that are too long.</summary>
public static class Digests
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

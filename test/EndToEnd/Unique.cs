using System.Security.Cryptography;

namespace LiveChat.EndToEnd;

internal static class Unique
{
    public static string Word() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 5);
}

namespace LiveChat.Api.Accounts.Providers;

/// <summary>A provider does not answer, or not as it should. Says nothing that is secret.</summary>
internal sealed class ProviderException(string message, Exception? inner = null) : Exception(message, inner);

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LiveChat.Testing;

/// <summary>Keeps warnings and worse, with their exceptions.</summary>
public sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Text, Exception? Exception)> _entries = new();

    public IReadOnlyCollection<(string Text, Exception? Exception)> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
        // The entries outlive the silo that wrote them.
    }

    private sealed class Logger(TestLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log._entries.Enqueue((formatter(state, exception), exception));
            }
        }
    }
}

using System.Collections.Concurrent;

namespace LiveChat.Engine.Tests;

/// <summary>Where a grain says that it has come to a place, and waits until the test lets it go on. Grain and test share the process.</summary>
internal sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> Gates = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task.WaitAsync(Soon.Limit);

    public bool IsReached => _reached.Task.IsCompleted;

    public static Gate Of(string name) => Gates.GetOrAdd(name, _ => new Gate());

    public void Open() => _open.TrySetResult();

    public Task PassAsync()
    {
        _reached.TrySetResult();
        return _open.Task;
    }

    public void Mark() => _reached.TrySetResult();
}

/// <summary>What grains did, in order, by a name that the test chose.</summary>
internal sealed class Journal
{
    private static readonly ConcurrentDictionary<string, Journal> Journals = new();
    private readonly List<string> _lines = [];
    private readonly List<(Func<IReadOnlyList<string>, bool> Condition, TaskCompletionSource Met)> _waiting = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public static Journal Of(string name) => Journals.GetOrAdd(name, _ => new Journal());

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Add(line);
            foreach (var (condition, met) in _waiting)
            {
                if (condition(_lines))
                {
                    met.TrySetResult();
                }
            }
        }
    }

    public Task Until(Func<IReadOnlyList<string>, bool> condition)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lines)
        {
            if (condition(_lines))
            {
                return Task.CompletedTask;
            }

            _waiting.Add((condition, met));
        }

        return met.Task.WaitAsync(Soon.Limit);
    }

    public Task Until(string line) => Until(lines => lines.Contains(line));

    public Task UntilCount(int count) => Until(lines => lines.Count >= count);
}

internal static class Soon
{
    /// <summary>Far more than anything here takes: a test that gets there has failed.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task OrFail(this Task task) => task.WaitAsync(Limit);

    public static Task<T> OrFail<T>(this Task<T> task) => task.WaitAsync(Limit);
}

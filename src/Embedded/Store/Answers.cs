namespace LiveChat.Embedded.Store;

/// <summary>Tells those who waited for a transaction that it is durable, while the writer makes the next one.</summary>
internal sealed class Answers(List<Write> writes) : IThreadPoolWorkItem
{
    public void Execute()
    {
        foreach (var write in writes)
        {
            write.Succeed();
        }
    }
}

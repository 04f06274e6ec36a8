namespace LiveChat.Embedded.Backups;

/// <summary>How far a backup is.</summary>
/// <param name="CopiedBytes">What has been copied.</param>
/// <param name="TotalBytes">What there is to copy.</param>
public readonly record struct BackupProgress(long CopiedBytes, long TotalBytes);

namespace LiveChat.EndToEnd.Pictures;

internal static class Gallery
{
    public static Task<int> DrawPictureAsync() => Task.FromResult(1);
    public static Task<int> DrawShotsAsync() => Task.FromResult(1);
}

using LiveChat.EndToEnd.Pictures;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["picture", ..] => await Gallery.DrawPictureAsync(),
    ["shots", ..] => await Gallery.DrawShotsAsync(),
    _ => await ConsoleRunner.Run(args),
};

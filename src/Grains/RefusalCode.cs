namespace LiveChat.Grains;

/// <summary>The stable codes of all refusals; on the wire in kebab case. Add at the end, never rename. docs/api/wire.md explains each.</summary>
[GenerateSerializer, Alias("refusal.code")]
public enum RefusalCode
{
    BadRequest = 0,
    NameInvalid = 1,
    PasswordWeak = 2,
    TextEmpty = 3,
    TextTooLong = 4,
    ClientIdInvalid = 5,
    SignedOut = 6,
    SignInFailed = 7,
    Forbidden = 8,
    ForeignOrigin = 9,
    NotFound = 10,
    NameTaken = 11,
    ClientIdReused = 12,
    LastOwner = 13,
    AlreadyDone = 14,
    InviteSpent = 15,
    TooMany = 16,
    RateLimited = 17,
    Unavailable = 18,
    Internal = 19,

    /// <summary>May read but not write, for a while or until told otherwise.</summary>
    Muted = 20,

    /// <summary>The password was right; the account asks for a second factor.</summary>
    FactorNeeded = 21,

    /// <summary>The code, the recovery code or the passkey is not right, or was used before.</summary>
    FactorWrong = 22,

    /// <summary>The step took too long, was taken before, or belongs to another browser: begin anew.</summary>
    FlowSpent = 23,

    /// <summary>Only with the password, a passkey or a code shown a moment ago.</summary>
    ProofNeeded = 24,

    /// <summary>The last way to sign in cannot be taken away.</summary>
    LastSignIn = 25,

    /// <summary>The sign-in provider did not vouch for anybody, or not as it should.</summary>
    ProviderFailed = 26,

    /// <summary>The person, or the provider, broke off.</summary>
    ProviderDenied = 27,

    /// <summary>The provider knows the person, and no account here is linked to it.</summary>
    SignUpNeeded = 28,
    /// <summary>The personal access token is good, but not for this.</summary>
    ScopeMissing = 50,

    /// <summary>Not a single mail address.</summary>
    MailInvalid = 51,

    /// <summary>This server sends no mail.</summary>
    NoMail = 52,

    /// <summary>This person takes no messages from whoever asks; why is not told.</summary>
    TakesNoMessages = 40,

    /// <summary>The owner has shown who they are, and the account is disabled: for how long and why is told.</summary>
    AccountDisabled = 60,

    /// <summary>A server cannot lose its last administrator.</summary>
    LastAdministrator = 61,

    /// <summary>No new accounts are made here.</summary>
    RegistrationClosed = 62,

    /// <summary>New accounts are made here with an invitation only.</summary>
    InvitationNeeded = 63,
    /// <summary>Made from what is no longer so: look again, and try again.</summary>
    Outdated = 80,

    /// <summary>Something in a profile that cannot be there.</summary>
    ProfileInvalid = 81,
    /// <summary>Kept out of this room, for a while or until told otherwise.</summary>
    Banned = 70,

    /// <summary>The room is kept to be read; nothing is added to it.</summary>
    Archived = 71,

    /// <summary>No message stands there, or it is deleted.</summary>
    MessageNotFound = 110,

    /// <summary>The message was said too long ago to be changed.</summary>
    EditTooLate = 111,

    /// <summary>Not one emoji.</summary>
    EmojiInvalid = 112,
    /// <summary>Said something a moment ago in a room in slow mode.</summary>
    SlowMode = 150,
    /// <summary>The message is a reply in a thread: what is about it goes into the same thread.</summary>
    ThreadInside = 130,

    /// <summary>A file that is larger than this server takes.</summary>
    FileTooLarge = 210,

    /// <summary>With this file somebody would use more of the store than one may.</summary>
    FileQuota = 211,

    /// <summary>Nothing is left of the name of a file when what cannot be shown is gone.</summary>
    FileNameInvalid = 212,

    /// <summary>Parts of a file are missing.</summary>
    FileNotFinished = 213,

    /// <summary>A part of a file is not what it should be.</summary>
    FilePartWrong = 214,

    /// <summary>A message has the file, or is on its way with it.</summary>
    FileTaken = 215,
    /// <summary>A name that no emoji of the server can have.</summary>
    EmojiNameInvalid = 230,

    /// <summary>Another emoji has this name: one of Unicode, or of the server.</summary>
    EmojiNameTaken = 231,

    /// <summary>Not a whole picture of a kind that an emoji can be, or one with too many frames.</summary>
    EmojiFileInvalid = 232,

    /// <summary>An emoji with more bytes, or more pixels, than one may have.</summary>
    EmojiFileTooLarge = 233,

    /// <summary>The server has no emoji of this name, or not any more.</summary>
    EmojiUnknown = 234,
    /// <summary>There is a virus in the file; it is deleted.</summary>
    FileInfected = 220,

    /// <summary>Nobody could look for viruses in the file, without which this server takes none.</summary>
    FileUnscanned = 221,

    /// <summary>There is no room for more files on this server.</summary>
    FileServerFull = 222,

    /// <summary>Parts of files do not go straight into the store of this server.</summary>
    FileNotDirect = 235,

    /// <summary>A search that is to be saved looks for nothing, or is too long.</summary>
    SearchQueryInvalid = 236,

    /// <summary>No name for a saved search.</summary>
    SearchNameInvalid = 237,

    /// <summary>One has saved as many searches as one may.</summary>
    SearchesFull = 238,

    /// <summary>As many of one's searches tell of new messages as may.</summary>
    SearchesTellingFull = 239,

    /// <summary>No address that notifications can be sent to.</summary>
    PushEndpointInvalid = 245,

    /// <summary>No keys of a browser for notifications.</summary>
    PushKeysInvalid = 246,

    /// <summary>The browser does not take notifications any more.</summary>
    PushGone = 247,

    /// <summary>The push service did not take a notification.</summary>
    PushFailed = 248,

    /// <summary>What cannot be asked, or chosen, in a poll.</summary>
    PollInvalid = 200,

    /// <summary>The message asks nothing.</summary>
    NoPoll = 201,

    /// <summary>The poll has ended, by its time or by hand.</summary>
    PollOver = 202,

    /// <summary>What a poll asks does not change.</summary>
    PollUnchangeable = 203,

    /// <summary>Who voted for what is not told: to nobody, or not yet.</summary>
    PollSecret = 204,

    /// <summary>Not one whole, still picture of a kind that is kept.</summary>
    PictureInvalid = 90,

    /// <summary>A picture with more bytes, or more pixels, than one may have.</summary>
    PictureTooLarge = 91,
}

namespace Portal.ServicePackages.Packages;

/// <summary>What the directory of a zip says of one entry. It is a claim: nothing is believed before it is checked.</summary>
internal readonly record struct ZipEntryFacts(string Name, ushort MadeBy, ushort Flags, ushort Method, uint Attributes, ulong Packed, ulong Unpacked)
{
    private const int UnixHost = 3;
    private const uint FileType = 0xF000;
    private const uint RegularFile = 0x8000;
    private const uint Folder = 0x4000;

    public bool IsEncrypted => (Flags & 0x2041) != 0 || Method == 99;

    public bool IsStoredOrDeflated => Method is 0 or 8;

    /// <summary>A link, a pipe or a device: anything that is neither a file nor a folder.</summary>
    public bool IsLink => MadeBy >> 8 == UnixHost && ((Attributes >> 16) & FileType) is not (0 or RegularFile or Folder);

    /// <summary>Unpacked, it would leave the folder it is unpacked into.</summary>
    public bool Escapes => Name.Length == 0 || Name[0] is '/' or '\\' || Name.Contains('\0') || Name.Contains(':')
        || Name.Split('/', '\\').Contains("..");
}

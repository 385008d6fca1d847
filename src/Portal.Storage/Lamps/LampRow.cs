namespace Portal.Storage.Lamps;

/// <summary>What the addresses answered during one operation, in the compact form of <see cref="LampText"/>. A table of its own: nobody reads it along with the operation.</summary>
internal sealed class LampRow
{
    public long Operation { get; init; }

    public required string Answers { get; set; }
}

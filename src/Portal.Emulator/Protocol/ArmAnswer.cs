namespace Portal.Emulator.Protocol;

/// <summary>What goes back: a status, a body to be written as JSON, and headers beyond the usual ones.</summary>
internal sealed record ArmAnswer(int Status, object? Body = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The body as it goes over the wire.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The same answer with its body written out.</summary>
    public ArmAnswer Written() => Body is null ? this : this with { Content = ArmJson.Write(Body) };

    public static ArmAnswer Ok(object? body = null) => new(200, body);

    public static ArmAnswer Of(ArmError error) => new(error.Status, error.Envelope)
    {
        Headers = error.RetryAfterSeconds is { } seconds
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = seconds.ToString() }
            : new Dictionary<string, string>(StringComparer.Ordinal),
    };
}

namespace Portal.Web.Operators;

/// <summary>Settings of section <c>Limits</c>: how much one person, or all together, may take of the portal.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Pages that may be open at once, of all people together.</summary>
    public int Circuits { get; set; } = 1000;

    /// <summary>Pages that one person may have open at once.</summary>
    public int CircuitsPerPerson { get; set; } = 20;

    /// <summary>Pages without a connection that are kept for its return.</summary>
    public int DisconnectedCircuits { get; set; } = 50;

    /// <summary>Minutes for which they are kept.</summary>
    public int DisconnectedMinutes { get; set; } = 3;

    /// <summary>Pages gone for longer that still come back at their address without being loaded anew; about 4 KB each.</summary>
    public int ParkedCircuits { get; set; } = 1000;

    /// <summary>Minutes for which those can come back.</summary>
    public int ParkedMinutes { get; set; } = 120;

    /// <summary>The largest message that a page may send, in KB.</summary>
    public int MessageKilobytes { get; set; } = 32;

    /// <summary>Renders that wait for a slow browser before a page pauses.</summary>
    public int BufferedRenders { get; set; } = 10;

    /// <summary>Requests of one person to the API in a minute; more are answered with 429.</summary>
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>Files of one person that are read in a minute, by page and API together; more are refused.</summary>
    public int UploadsPerMinute { get; set; } = 30;

    public IEnumerable<string> Validate()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(Circuits), Circuits), (nameof(CircuitsPerPerson), CircuitsPerPerson), (nameof(DisconnectedCircuits), DisconnectedCircuits),
            (nameof(DisconnectedMinutes), DisconnectedMinutes), (nameof(ParkedCircuits), ParkedCircuits), (nameof(ParkedMinutes), ParkedMinutes),
            (nameof(MessageKilobytes), MessageKilobytes), (nameof(BufferedRenders), BufferedRenders), (nameof(RequestsPerMinute), RequestsPerMinute), (nameof(UploadsPerMinute), UploadsPerMinute),
        })
        {
            if (value < 1)
                yield return $"{Section}:{name} is {value}. Set it to 1 or more.";
        }
    }
}

namespace Portal.Web.Operators;

/// <summary>Counts the connections of open pages, of each person and of all.</summary>
internal sealed class CircuitGate(LimitOptions limits)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private int all;

    /// <summary>The status to refuse with: 429 where the person has too many open, 503 where all together have.</summary>
    public int? WhyNot(string person)
    {
        lock (gate)
        {
            return open.GetValueOrDefault(person) >= limits.CircuitsPerPerson ? StatusCodes.Status429TooManyRequests
                : all >= limits.Circuits ? StatusCodes.Status503ServiceUnavailable
                : null;
        }
    }

    /// <summary>Counts one more; null when it was let in.</summary>
    public int? Enter(string person)
    {
        lock (gate)
        {
            if (WhyNot(person) is { } status)
                return status;
            open[person] = open.GetValueOrDefault(person) + 1;
            all++;
            return null;
        }
    }

    public void Leave(string person)
    {
        lock (gate)
        {
            all--;
            if (--open[person] == 0)
                open.Remove(person);
        }
    }
}

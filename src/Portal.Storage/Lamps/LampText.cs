using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Portal.Domain.Probing;

namespace Portal.Storage.Lamps;

/// <summary>
/// A strip as short text. First a line of JSON: the versions that answered, and the milliseconds since 1970 from which is counted.
/// Then a line for each address: for each answer the milliseconds since the one before, and a sign for what it was.
/// Statuses and the causes of failures are not kept: <c>0a251a249!250b</c>.
/// </summary>
internal static class LampText
{
    private const char NoAnswer = '!';
    private const char NoVersion = '?';

    /// <summary>As many as there are signs for; a rarer version counts as none.</summary>
    private const int MostVersions = 26;

    public static string Write(AddressStrip strip)
    {
        var all = strip.Production.Concat(strip.Staging).ToList();
        var versions = all.Select(answer => answer.Version).OfType<string>().Distinct().Take(MostVersions).ToList();
        var from = all.Count == 0 ? 0 : all.Min(answer => answer.At).ToUnixTimeMilliseconds();
        return $"{JsonSerializer.Serialize(new Head(versions, from))}\n{Line(strip.Production, versions, from)}\n{Line(strip.Staging, versions, from)}";
    }

    /// <exception cref="FormatException">It is no such text.</exception>
    public static AddressStrip Read(string text)
    {
        if (text.Split('\n') is not [var first, var production, var staging] || JsonSerializer.Deserialize<Head>(first) is not { } head)
            throw new FormatException("The answers of the addresses are not stored as three lines.");
        return new AddressStrip(Answers(production, head), Answers(staging, head));
    }

    private static string Line(IEnumerable<ProbeAnswer> answers, List<string> versions, long from)
    {
        var line = new StringBuilder();
        foreach (var answer in answers)
        {
            var at = answer.At.ToUnixTimeMilliseconds();
            line.Append(CultureInfo.InvariantCulture, $"{at - from}").Append(Sign(answer, versions));
            from = at;
        }

        return line.ToString();
    }

    private static char Sign(ProbeAnswer answer, List<string> versions) =>
        answer.Failure is not null ? NoAnswer
        : answer.Version is { } version && versions.IndexOf(version) is var index and >= 0 ? (char)('a' + index)
        : NoVersion;

    private static ImmutableList<ProbeAnswer> Answers(string line, Head head)
    {
        var answers = ImmutableList.CreateBuilder<ProbeAnswer>();
        var (at, start) = (head.From, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsAsciiDigit(line[i]) || line[i] == '-')
                continue; // A clock that was set back makes a step below nothing.
            at += long.Parse(line.AsSpan(start, i - start), CultureInfo.InvariantCulture);
            answers.Add(Answer(line[i], DateTimeOffset.FromUnixTimeMilliseconds(at), head.Versions));
            start = i + 1;
        }

        return answers.ToImmutable();
    }

    private static ProbeAnswer Answer(char sign, DateTimeOffset at, IReadOnlyList<string> versions) => sign switch
    {
        NoAnswer => new ProbeAnswer(at, Failure: "not kept"),
        NoVersion => new ProbeAnswer(at),
        _ when sign - 'a' is var index && index >= 0 && index < versions.Count => new ProbeAnswer(at, versions[index]),
        _ => throw new FormatException($"{sign} stands for no answer of an address."),
    };

    private sealed record Head(IReadOnlyList<string> Versions, long From);
}

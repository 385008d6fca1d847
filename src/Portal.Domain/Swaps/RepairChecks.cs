using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>When a broken pair may be mended: its swap waits for a person, nothing runs on it, and something is left to do.</summary>
internal static class RepairChecks
{
    public static EquatableList<Finding> Judge(Operation broken, SwapIntent wanted, SidesReading reading)
    {
        var verdict = reading.Judge(wanted);
        return
        [
            Check("R11", "The swap waits for you", MayBeRepaired(broken, verdict), OperationSteps.Headline(broken), "Swap not broken",
                broken.NeedsYou ? "It is not known yet what Azure did with it." : $"Swap {broken.Id} does not wait for a repair.", "Wait until both sides were read."),
            Check("R12", "Nothing runs on either side", reading.IsSettled, reading.IsSettled ? "both settled" : "still working", "Azure still works on it",
                "Azure changes one of the sides just now.", "Wait until it has ended."),
            Check("R13", "Something is left to mend", verdict != SidesVerdict.Swapped, verdict == SidesVerdict.Swapped ? "nothing" : "yes", "Nothing to mend",
                "Both sides are already like that.", "Wait: the portal finds it by itself."),
        ];
    }

    private static bool MayBeRepaired(Operation broken, SidesVerdict verdict) => broken.Status switch
    {
        OperationStatus.Split or OperationStatus.WrongAnswer or OperationStatus.HandedOver => true,
        OperationStatus.Unknown => verdict == SidesVerdict.Split,
        _ => false,
    };

    private static Finding Check(string code, string title, bool isMet, string measured, string headline, string because, string remedy) => new()
    {
        Code = code,
        Title = title,
        Severity = Severity.Block,
        Answer = isMet ? Answer.Met : Answer.NotMet,
        Measured = measured,
        Headline = isMet ? title : headline,
        Because = isMet ? "" : because,
        Remedy = isMet ? "" : remedy,
    };
}

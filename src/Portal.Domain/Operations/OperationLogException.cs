namespace Portal.Domain.Operations;

/// <summary>The operation log could not be read or written. Nothing was sent because of it.</summary>
/// <param name="sentence">Names the thing, the cause and the mend.</param>
public sealed class OperationLogException(string sentence, Exception cause) : Exception(sentence, cause)
{
    /// <summary>The connection was lost while it was being written: only a look tells whether it was.</summary>
    public bool MayBeWritten { get; init; }
}

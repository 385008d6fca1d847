namespace Portal.Emulator.Fabric;

/// <summary>How an instance meets a request.</summary>
internal enum InstanceBehaviour
{
    Answers,

    /// <summary>Takes the request and never answers.</summary>
    Hangs,

    /// <summary>Runs, but gets no new requests: <c>/health</c> is 503.</summary>
    NotReady,

    /// <summary>Is not there: the connection ends without an answer.</summary>
    Refuses,
}

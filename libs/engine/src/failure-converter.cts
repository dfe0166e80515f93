// CommonJS, for Temporal loads it with require() and packs it into the workflow bundle as it is. Messages and stacks of failures are plain
// text otherwise, whatever the codec does.
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
